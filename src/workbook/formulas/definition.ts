/** One field of the row's KPI in PcpFramework as text; empty where the KPI or the field is: INDEX alone gives 0. */
export function textOfDefinition(column: string): string {
  return `IFERROR(INDEX(PcpFramework[${column}],MATCH([@KPI],PcpFramework[KPI],0))&"","")`;
}
