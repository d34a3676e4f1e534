import { STRINGS } from '../strings';

export function MeasuresPlace() {
  return <h1>{STRINGS.places.measures}</h1>;
}
