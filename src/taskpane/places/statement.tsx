import { STRINGS } from '../strings';

export function StatementPlace() {
  return <h1>{STRINGS.places.statement}</h1>;
}
