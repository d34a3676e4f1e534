/** What may be published: approved, with a reason for each priority. */
export async function approve(context: Excel.RequestContext): Promise<void> {
  context.workbook.names.getItem('PcpState').getRange().values = [['Approved']];
  const { columns } = context.workbook.tables.getItem('PcpStatement');
  for (const [header, said] of [
    ['Applies', 'Yes'],
    ['Reason', 'The force records such offences.'],
  ] as const) {
    const cells = columns.getItem(header).getDataBodyRange();
    cells.load({ rowCount: true });
    await context.sync();
    cells.values = Array.from({ length: cells.rowCount }, () => [said]);
  }
  await context.sync();
}
