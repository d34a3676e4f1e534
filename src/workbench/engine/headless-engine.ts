import './iterator-polyfill';
import { LocaleType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import './facades';
import type { Engine } from './create-univer';
import { createUniver } from './create-univer';
import { cureEngine } from './engine-fixes';

/** The spreadsheet engine without a user interface: the page's plugins but for those that draw. */
export function createHeadlessEngine(): Engine {
  cureEngine();
  return createUniver(
    { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } },
    [],
    [
      UniverFormulaEnginePlugin,
      UniverSheetsPlugin,
      UniverSheetsFormulaPlugin,
      UniverSheetsNumfmtPlugin,
      UniverDataValidationPlugin,
      UniverSheetsDataValidationPlugin,
      UniverSheetsConditionalFormattingPlugin,
      UniverSheetsTablePlugin,
    ],
  );
}
