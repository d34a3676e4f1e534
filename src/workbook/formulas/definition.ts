/** Formula texts that look up a KPI's own row of PcpFramework, so that an edit there reaches every verdict. */
const ROW_OF_KPI = 'MATCH([@KPI],PcpFramework[KPI],0)';

/** One field of the KPI's definition; #N/A for an id that PcpFramework does not have, 0 for a blank cell. */
export function fieldOfDefinition(column: string): string {
  return `INDEX(PcpFramework[${column}],${ROW_OF_KPI})`;
}

/** One field as text, empty where the KPI or the field is: INDEX alone gives 0 for a blank cell. */
export function textOfDefinition(column: string): string {
  return `IFERROR(${fieldOfDefinition(column)}&"","")`;
}

/** One field as a number, empty where it is not one. A text that reads as a number counts. */
export function numberOfDefinition(column: string): string {
  return `IFERROR(VALUE(${fieldOfDefinition(column)}&""),"")`;
}

/** The whole row, which the PCP functions take as their `definition`; empty text for an id that is not there. */
export const DEFINITION = `IFERROR(INDEX(PcpFramework,${ROW_OF_KPI},0),"")`;
