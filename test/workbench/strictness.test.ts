import { aPerson, read, refusal, withFigures } from './a-person';
import { openWorkbook } from './open-workbook';

describe('what Excel refuses', () => {
  test('sheet names: too long, forbidden characters, taken in any case', async () => {
    openWorkbook();
    expect(await refusal((book) => book.worksheets.add('x'.repeat(32)))).toBe('InvalidArgument');
    for (const character of ':\\/?*[]') {
      expect(await refusal((book) => book.worksheets.add(`a${character}b`))).toBe('InvalidArgument');
    }
    expect(await refusal((book) => book.worksheets.add('SHEET1'))).toBe('ItemAlreadyExists');
    expect(await refusal((book) => book.worksheets.add('x'.repeat(31)))).toBe('accepted');
  });

  test('an array of another shape than the range, and nothing of it is written', async () => {
    openWorkbook();
    expect(
      await refusal((book) => (book.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[1]])),
    ).toBe('InvalidArgument');
    expect(await read('Sheet1', 'A1', 'values')).toStrictEqual([['']]);
  });

  test('a text over 32,767 characters, a formula that does not close, text that begins with @', async () => {
    openWorkbook();
    const write = (value: string) =>
      refusal((book) => (book.worksheets.getItem('Sheet1').getRange('A1').values = [[value]]));
    expect(await write('x'.repeat(32_768))).toBe('InvalidArgument');
    expect(await write('x'.repeat(32_767))).toBe('accepted');
    expect(await write('=SUM(A1')).toBe('InvalidArgument');
    expect(await write('@home')).toBe('InvalidArgument');
    expect(await write("'@home")).toBe('accepted');
  });

  test('an inline list over 255 characters, and structured references in rules', async () => {
    openWorkbook();
    await withFigures();
    const list = (source: string) =>
      refusal(
        (book) =>
          (book.worksheets.getItem('Data').getRange('A4').dataValidation.rule = {
            list: { inCellDropDown: true, source },
          }),
      );
    expect(await list('x'.repeat(256))).toBe('InvalidArgument');
    expect(await list('=Figures[KPI]')).toBe('InvalidArgument');
    expect(await list('A,B')).toBe('accepted');
    expect(
      await refusal((book) => {
        const format = book.worksheets.getItem('Data').getRange('A4').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=[@Value]>1';
      }),
    ).toBe('InvalidArgument');
  });

  test('a request over 5 MB', async () => {
    openWorkbook();
    const many = Array.from({ length: 180 }, () => ['x'.repeat(30_000)]);
    expect(
      await refusal((book) => (book.worksheets.getItem('Sheet1').getRange('A1:A180').values = many)),
    ).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('writing to locked cells of a protected sheet, but not to unlocked ones', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const sheet = (book: Excel.Workbook) => book.worksheets.getItem('Sheet1');
    expect(await refusal((book) => (sheet(book).getRange('A1').values = [[1]]))).toBe('AccessDenied');
    expect(await refusal((book) => (sheet(book).getRange('A1').format.fill.color = '#FFFFFF'))).toBe(
      'AccessDenied',
    );
    expect(await refusal((book) => sheet(book).tables.add('D1:E2', true))).toBe('AccessDenied');
    expect(await refusal((book) => (sheet(book).getRange('B2').values = [[1]]))).toBe('accepted');
  });

  test('a person typing, pasting or inserting rows there, too: only unlocked cells take it', async () => {
    const workbook = openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.getRange('A1').values = [['stays']];
      sheet.protection.protect();
      await context.sync();
    });
    const said: string[] = [];
    workbook.host.workbook.onPersonRefused = (words) => said.push(words);
    const person = aPerson(workbook);
    person.types('Sheet1', 'A1', 'typed');
    person.pastes('Sheet1', 'A2', [['pasted', 'pasted']]);
    person.insertsRows('Sheet1', 1, 1);
    person.types('Sheet1', 'B2', 7);
    await workbook.settle();
    expect(await read('Sheet1', 'A1:B2', 'values')).toStrictEqual([
      ['stays', ''],
      ['', 7],
    ]);
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('unprotect it');
  });

  test('changing sheets of a workbook whose structure is protected', async () => {
    openWorkbook({ faults: { protectedWorkbook: true } });
    expect(await refusal((book) => book.worksheets.add('New'))).toBe('AccessDenied');
    expect(await refusal((book) => (book.worksheets.getItem('Sheet1').getRange('A1').values = [[1]]))).toBe(
      'accepted',
    );
  });

  test('hiding the last sheet, or activating a hidden one', async () => {
    openWorkbook();
    expect(await refusal((book) => (book.worksheets.getItem('Sheet1').visibility = 'Hidden'))).toBe(
      'InvalidOperation',
    );
    expect(
      await refusal((book) => {
        const sheet = book.worksheets.add('Lists');
        sheet.visibility = 'Hidden';
        sheet.activate();
      }),
    ).toBe('InvalidOperation');
  });

  test('what does not exist is ItemNotFound, or a null object', async () => {
    openWorkbook();
    expect(await refusal((book) => book.worksheets.getItem('Nope').activate())).toBe('ItemNotFound');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
      const range = sheet.getRange('A1');
      range.load('values');
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
    });
  });

  test('what the workbench lacks fails by name, never silently', async () => {
    openWorkbook();
    const message = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').shapes.addTextBox('x');
      await context.sync();
      return 'accepted';
    }).catch((error: OfficeExtension.Error) => error.message);
    expect(message).toBe('The workbench does not implement Worksheet.shapes.');
  });
});

describe('undo', () => {
  test('takes back what a person typed', async () => {
    const workbook = openWorkbook();
    const person = aPerson(workbook);
    person.types('Sheet1', 'A1', 'first');
    person.types('Sheet1', 'A1', 'second');
    person.undoes();
    await workbook.settle();
    expect(await read('Sheet1', 'A1', 'values')).toStrictEqual([['first']]);
  });

  test('does not reach past what the add-in wrote, and takes back nothing of it', async () => {
    const workbook = openWorkbook();
    const person = aPerson(workbook);
    person.types('Sheet1', 'A1', 'typed');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [['written']];
      await context.sync();
    });
    person.undoes();
    await workbook.settle();
    expect(await read('Sheet1', 'A1:B1', 'values')).toStrictEqual([['typed', 'written']]);
  });
});

describe('what Excel does', () => {
  test('reads written texts as if they were typed', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A6').values = [
        ['6.5%'],
        ['2021-09-30'],
        ['1,234'],
        ["'007"],
        ['true'],
        ['9/30/2021'],
      ];
      sheet.getRange('B1').numberFormat = [['@']];
      sheet.getRange('B1').values = [['007']];
      await context.sync();
    });
    expect(await read('Sheet1', 'A1:A6', 'values')).toStrictEqual([
      [0.065],
      [44469],
      [1234],
      ['007'],
      [true],
      [44469],
    ]);
    expect(await read('Sheet1', 'A1', 'numberFormat')).toStrictEqual([['0.00%']]);
    expect(await read('Sheet1', 'B1', 'values')).toStrictEqual([['007']]);
  });

  test('a box drawn in one request is as one that is drawn line by line', async () => {
    const workbook = openWorkbook();
    const lines = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const draw = (address: string, line: string) => {
        const border = sheet.getRange(address).format.borders.getItem(line as Excel.BorderIndex);
        border.style = 'Dash';
        border.color = '#7F8FA6';
      };
      lines.forEach((line) => draw('B2:C4', line));
      await context.sync();
      for (const line of lines) {
        draw('F2:G4', line);
        await context.sync();
      }
    });
    const { engine } = workbook.host.workbook.worksheets.getItem('Sheet1');
    const drawn = (column: number) =>
      [2, 3, 4].map((row) =>
        [0, 1].map((beside) => engine.getRange(row - 1, column + beside).getCellStyleData()?.bd),
      );
    expect(drawn(1)[0]![0]).toMatchObject({ t: { cl: { rgb: '#7F8FA6' } } });
    expect(drawn(1)).toEqual(drawn(5));
  });

  test('number formats change to General and from it to mixed ones', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
      range.numberFormat = [['0.0%'], ['0.0%']];
      range.numberFormat = [['General'], ['General']];
      range.numberFormat = [['General'], ['0']];
      await context.sync();
    });
    expect(await read('Sheet1', 'A1:A2', 'numberFormat')).toStrictEqual([['General'], ['0']]);
  });

  test('null leaves a cell as it is, "" empties it, one value fills the range', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      range.values = 5 as unknown as number[][];
      await context.sync();
      range.values = [[null, '', 7]];
      await context.sync();
    });
    expect(await read('Sheet1', 'A1:C1', 'values')).toStrictEqual([[5, '', 7]]);
  });

  test('lets an add-in and a paste write what validation would refuse a typing person', async () => {
    const workbook = openWorkbook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
      range.dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      range.values = [[5], [0.5]];
      await context.sync();
    });
    aPerson(workbook).pastes('Sheet1', 'A2', [[9]]);
    await workbook.settle();
    expect(await read('Sheet1', 'A1:A2', 'values')).toStrictEqual([[5], [9]]);
    const status = await workbook.host.workbook.worksheets
      .getItem('Sheet1')
      .engine.getRange('A1:A2')
      .getValidatorStatus();
    expect(status.flat()).toStrictEqual(['invalid', 'invalid']);
  });

  test('gives back rules and prompts as they were set', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Met,Not met' } };
      dataValidation.prompt = { title: 'Status', message: 'Pick one', showPrompt: true };
      dataValidation.errorAlert = {
        title: 'Status',
        message: 'Not one of them',
        style: 'Stop',
        showAlert: true,
      };
      await context.sync();
      dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      expect(dataValidation.type).toBe('List');
      expect(dataValidation.rule.list?.source).toBe('Met,Not met');
      expect(dataValidation.prompt.message).toBe('Pick one');
      expect(dataValidation.errorAlert.message).toBe('Not one of them');
      expect(dataValidation.ignoreBlanks).toBe(true);
    });
  });

  test('formats, freezes, names, links, properties and settings are kept', async () => {
    openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#1F4E79';
      range.format.font.bold = true;
      range.format.wrapText = true;
      range.format.horizontalAlignment = 'Right';
      range.format.columnWidth = 90;
      sheet.freezePanes.freezeRows(3);
      sheet.tabColor = '#6A3D9A';
      sheet.showGridlines = false;
      context.workbook.names.add('PcpArea', sheet.getRange('B2'));
      sheet.getRange('A5').hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: 'Go' };
      context.workbook.properties.title = 'Plan';
      context.workbook.settings.add('pcp', { quarter: 2 });
      await context.sync();
      const link = sheet.getRange('A5');
      const name = context.workbook.names.getItem('PcpArea');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const setting = context.workbook.settings.getItem('pcp');
      range.load(
        'format/wrapText,format/horizontalAlignment,format/columnWidth,format/fill/color,format/font/bold',
      );
      link.load('hyperlink,values');
      name.load('formula,type');
      frozen.load('address');
      setting.load('value');
      sheet.load('tabColor,showGridlines');
      await context.sync();
      expect(range.format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: 'Right',
        columnWidth: 90,
        fill: { color: '#1F4E79' },
        font: { bold: true },
      });
      expect([link.values[0]?.[0], link.hyperlink.documentReference]).toStrictEqual(['Go', "'Sheet1'!A1"]);
      expect([name.formula, name.type]).toStrictEqual(['=Sheet1!$B$2', 'Range']);
      expect(frozen.address).toBe('Sheet1!1:3');
      expect(setting.value).toStrictEqual({ quarter: 2 });
      expect([sheet.tabColor, sheet.showGridlines]).toStrictEqual(['#6A3D9A', false]);
    });
  });

  test('a name follows its cells when rows are inserted above them', async () => {
    const workbook = openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').values = [['Sussex']];
      context.workbook.names.add('PcpArea', sheet.getRange('B2'));
      await context.sync();
    });
    aPerson(workbook).insertsRows('Sheet1', 1, 2);
    await workbook.settle();
    await Excel.run(async (context) => {
      const range = context.workbook.names.getItem('PcpArea').getRange();
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toStrictEqual(['Sheet1!B4', [['Sussex']]]);
    });
  });
});
