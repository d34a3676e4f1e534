import { escaped } from '../../statement/document/html';
import { explainedFunctions, type ExplainedFunction } from '../explained-functions';

/** The function reference of the help page as HTML: a heading with its own address for every function. */
export function functionReference(): string {
  return explainedFunctions().map(section).join('\n');
}

function section({ name, description, parameters, example, anchor }: ExplainedFunction): string {
  const rows = parameters.map(
    ({ name: parameter, description: words, optional }) =>
      `<tr><th scope="row"><code>${escaped(parameter)}</code>${optional ? ' (may be left out)' : ''}</th><td>${escaped(words)}</td></tr>`,
  );
  return `<h3 id="${anchor}">PCP.${name}</h3>
<p>${escaped(description)}</p>
<table>
${rows.join('\n')}
</table>
<p>Example: <code>${escaped(example.formula)}</code> gives ${escaped(example.gives)}</p>`;
}
