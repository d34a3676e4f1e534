import { useState } from 'react';
import { STATUS_CLASS, type Status } from '../../judgement/verdict';
import { PALETTE_NAMES, paletteNamed, PALETTES, type PaletteName } from '../../workbook/palettes';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';
import { WorkButton } from './work-button';

const WORDS = STRINGS.palette;
/** A status of each class: what the palette looks like. */
const EXAMPLES: readonly Status[] = ['Met', 'Near', 'Not met', 'Stable', 'Review'];

/** The colours of the status words, which PCP Cover names: chosen here, every sheet of ours is painted with them. */
export function PaletteChoice() {
  const { plan, port, worker } = usePane();
  const current = usePaneState((state) => paletteNamed(state.contents?.cover.palette));
  const [chosen, setChosen] = useState<PaletteName | null>(null);
  const palette = chosen ?? current;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void worker.run(WORDS.painting, () => port.choosePalette(plan, palette));
        setChosen(null);
      }}
    >
      <label className="field">
        {WORDS.label}
        <select
          id="palette"
          value={palette}
          aria-describedby="palette-help"
          onChange={(event) => setChosen(event.target.value as PaletteName)}
        >
          {PALETTE_NAMES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <p className="row" aria-hidden="true">
        {EXAMPLES.map((status) => {
          const { fill, text } = PALETTES[palette].classes[STATUS_CLASS[status]];
          return (
            <span className="chip" key={status} style={{ backgroundColor: fill, color: text }}>
              {status}
            </span>
          );
        })}
      </p>
      <p className="quiet" id="palette-help">
        {WORDS.help[palette]} {WORDS.stands}
      </p>
      <div className="row actions">
        <WorkButton type="submit" size="small" id="paint-palette">
          {WORDS.paint}
        </WorkButton>
      </div>
    </form>
  );
}
