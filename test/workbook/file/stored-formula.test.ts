import { storedFormula, typedFormula } from '../../../src/workbook/file/stored-formula';

describe('a formula as Excel stores it', () => {
  it('names the table of the row’s own cells', () => {
    expect(storedFormula('=[@Latest]/[@[Baseline size]]-1', 'PcpScorecard')).toBe(
      'PcpScorecard[[#This Row],[Latest]]/PcpScorecard[[#This Row],[Baseline size]]-1',
    );
  });

  it('leaves the columns of other tables as they are', () => {
    const formula = 'INDEX(PcpFramework[Target],MATCH(1,PcpFramework[[#Headers],[KPI]],0))';
    expect(storedFormula(`=${formula}`, 'PcpScorecard')).toBe(formula);
  });

  it('writes an add-in’s function as Excel does, so that its cached value is shown without the add-in', () => {
    expect(storedFormula('=PCP.STATUS("DA_OUTCOME",B2)', null)).toBe('_xldudf_PCP_STATUS("DA_OUTCOME",B2)');
  });

  it('gives functions younger than the format their prefix', () => {
    expect(storedFormula('=MAXIFS(A:A,B:B,1)+SUM(FILTER(A1:A3,B1:B3))', null)).toBe(
      '_xlfn.MAXIFS(A:A,B:B,1)+SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))',
    );
  });

  it('knows those with a full stop in their name, and the calls that Excel itself adds', () => {
    expect(storedFormula('=STDEV.S(A1:A9)+SUM(ANCHORARRAY(B1))', null)).toBe(
      '_xlfn.STDEV.S(A1:A9)+SUM(_xlfn.ANCHORARRAY(B1))',
    );
    expect(storedFormula('=WORKDAY.INTL(A1,1)', null)).toBe('WORKDAY.INTL(A1,1)');
  });

  it('gives the names of LET theirs, wherever they stand, but never a column or a text of the same name', () => {
    expect(storedFormula('=LET(end,[@[Period end]],\n id,"end",LET(x,end+1,x&id&PcpData[end]))', 'T')).toBe(
      '_xlfn.LET(_xlpm.end,T[[#This Row],[Period end]],\n _xlpm.id,"end",_xlfn.LET(_xlpm.x,_xlpm.end+1,_xlpm.x&_xlpm.id&PcpData[end]))',
    );
  });

  it('never changes what stands between quotation marks', () => {
    expect(storedFormula('="[@KPI] PCP.STATUS(1) ""FILTER(2)"""', 'T')).toBe(
      '"[@KPI] PCP.STATUS(1) ""FILTER(2)"""',
    );
  });

  it('comes back as it was typed', () => {
    const typed =
      '=IF([@KPI]="","",LET(a,[@[Period end]],PCP.STATUS([@KPI],MAXIFS(PcpData[Value],PcpData[KPI],a))))';
    expect(typedFormula(storedFormula(typed, 'PcpScorecard'), 'PcpScorecard')).toBe(typed);
  });
});
