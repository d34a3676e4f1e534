import type { ExplainedFunction } from '../explained-functions';
import { formulaAsTyped } from '../formula-as-typed';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';
import { WorkButton } from './work-button';

const WORDS = STRINGS.functions;

/** One function: what it does, what it takes, an example, and a button that puts the example into the cell. */
export function FunctionHelp({ described }: { described: ExplainedFunction }) {
  const { port, worker } = usePane();
  const decimal = usePaneState(({ contents }) => contents?.decimal ?? '.');
  const { name, description, parameters, example } = described;
  return (
    <details className="group">
      <summary>
        <strong className="code">PCP.{name}</strong>{' '}
        <span className="quiet">{firstSentence(description)}</span>
      </summary>
      <p>{description}</p>
      <dl className="terms">
        {parameters.map((parameter) => (
          <div key={parameter.name}>
            <dt>
              <span className="code">{parameter.name}</span> {parameter.optional && `(${WORDS.optional})`}
            </dt>
            <dd>{parameter.description}</dd>
          </div>
        ))}
      </dl>
      <p>
        {WORDS.example}: <span className="code">{formulaAsTyped(example.formula, decimal)}</span>
        {` ${WORDS.gives} ${example.gives}`}
      </p>
      <WorkButton
        size="small"
        appearance="primary"
        onClick={() => void worker.quietly(WORDS.inserting, () => port.insertFormula(example.formula))}
      >
        {WORDS.insert} <span className="hidden">{`PCP.${name}`}</span>
      </WorkButton>
    </details>
  );
}

function firstSentence(text: string): string {
  return (/^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text).replace(/:$/, '.');
}
