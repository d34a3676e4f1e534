import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DataLine20Regular } from '@fluentui/react-icons/svg/data-line';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { Home20Regular } from '@fluentui/react-icons/svg/home';
import { MathFormula20Regular } from '@fluentui/react-icons/svg/math-formula';
import type { FluentIcon } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { PLACES, type Place } from '../store';
import { STRINGS } from '../strings';

const ICONS: Record<Place, FluentIcon> = {
  start: Home20Regular,
  check: CheckmarkCircle20Regular,
  measures: DataLine20Regular,
  statement: DocumentText20Regular,
  functions: MathFormula20Regular,
};

/** Where each key leads from the tab at `index`; null where it leads nowhere. */
function tabAfter(key: string, index: number): Place | null {
  const last = PLACES.length - 1;
  const next = {
    ArrowRight: index === last ? 0 : index + 1,
    ArrowLeft: index === 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  return key in next ? (PLACES[next[key as keyof typeof next]] ?? null) : null;
}

/** The five places as tabs: arrow keys move between them, Tab leads into the open one. */
export function PlaceTabs() {
  const { store } = usePane();
  const open = usePaneState((state) => state.place);
  const go = (place: Place) => store.set({ place, said: null });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const place = tabAfter(event.key, index);
    if (!place) return;
    event.preventDefault();
    go(place);
    document.getElementById(`place-${place}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={STRINGS.placesLabel} className="tabs">
      {PLACES.map((place, index) => {
        const Icon = ICONS[place];
        return (
          <button
            key={place}
            id={`place-${place}`}
            type="button"
            role="tab"
            aria-selected={place === open}
            aria-controls="place"
            tabIndex={place === open ? 0 : -1}
            onClick={() => go(place)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <Icon aria-hidden />
            <span>{STRINGS.places[place]}</span>
          </button>
        );
      })}
    </div>
  );
}
