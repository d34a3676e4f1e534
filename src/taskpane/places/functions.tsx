import { STRINGS } from '../strings';

export function FunctionsPlace() {
  return <h1>{STRINGS.places.functions}</h1>;
}
