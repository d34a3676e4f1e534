import { STRINGS } from '../strings';
import type { Inspection } from '../workbook-port';

const WORDS = STRINGS.start;

/** Said before anything is written: what will be added, what is left alone, and what has to be settled first. */
export function WhatWillHappen({ inspection }: { inspection: Inspection | null }) {
  if (!inspection) return <p className="quiet">{STRINGS.work.reading}</p>;
  const { added, leftAlone, inTheWay } = inspection;
  return (
    <>
      {inTheWay.map(({ sheet, what, remedy }) => (
        <p className="notice caution" role="note" key={`${sheet} ${what}`}>
          {what} {remedy}
        </p>
      ))}
      {added.length > 0 && (
        <details>
          <summary>{WORDS.added(added.length)}</summary>
          <ul>
            {added.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {leftAlone.length > 0 && (
        <details>
          <summary>{WORDS.kept(leftAlone.length)}</summary>
          <ul>
            {leftAlone.map((sheet) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
