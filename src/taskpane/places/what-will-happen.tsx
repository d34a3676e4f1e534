import { STRINGS } from '../strings';
import type { Inspection } from '../workbook-port';

const WORDS = STRINGS.start;

/** Said before anything is written: what will be added, what is kept, what is not ours, and what stands in the way. */
export function WhatWillHappen({ inspection }: { inspection: Inspection | null }) {
  if (!inspection) return <p className="quiet">{STRINGS.work.reading}</p>;
  const { missing, present, foreign, blocked } = inspection;
  return (
    <>
      {blocked && (
        <p className="notice caution" role="note">
          {blocked}
        </p>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{WORDS.added(missing.length)}</summary>
          <ul>
            {missing.map((sheet) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
        </details>
      )}
      {present.length > 0 && <p className="quiet">{WORDS.kept(present.length)}</p>}
      {foreign.length > 0 && (
        <p className="notice caution" role="note">
          <strong>{WORDS.foreign}:</strong> {foreign.join(', ')}. {WORDS.foreignFix}
        </p>
      )}
    </>
  );
}
