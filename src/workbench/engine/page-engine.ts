import './iterator-polyfill';
import { LocaleType, mergeLocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableWords from '@univerjs/preset-sheets-table/locales/en-US';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import './facades';
import type { Engine } from './create-univer';
import { createUniver } from './create-univer';
import { cureEngine } from './engine-fixes';

/** The spreadsheet engine with its grid, formula bar and sheet tabs in the element of that id. */
export function createPageEngine(container: string): Engine {
  cureEngine();
  return createUniver(
    {
      locale: LocaleType.EN_US,
      locales: {
        [LocaleType.EN_US]: mergeLocales(coreWords, conditionalFormattingWords, validationWords, tableWords),
      },
    },
    [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        contextMenu: true,
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsTablePreset(),
    ],
    // The name strip above a table would shift frozen panes.
    [[UniverSheetsTableUIPlugin, { hideAnchor: true }]],
  );
}
