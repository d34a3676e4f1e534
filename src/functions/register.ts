import { FUNCTION_NAMES, FUNCTIONS, type PcpFunction } from './catalogue';
import { FunctionError, type ErrorCode } from './function-error';

/**
 * Tells Excel which function answers to which id of functions.json. The only file that touches Microsoft's
 * CustomFunctions; everything it registers is pure.
 */
for (const name of FUNCTION_NAMES) CustomFunctions.associate(name, forExcel(FUNCTIONS[name]));

/** The same function, with its errors as Excel's own. */
function forExcel(implementation: PcpFunction): PcpFunction {
  return (...args) => {
    try {
      return implementation(...args);
    } catch (error) {
      throw error instanceof FunctionError ? excelError(error) : error;
    }
  };
}

/** Excel's error is no JavaScript Error, but it is what its runtime wants thrown. */
function excelError({ code, message }: FunctionError): unknown {
  return new CustomFunctions.Error(excelCode(code), message);
}

function excelCode(code: ErrorCode): CustomFunctions.ErrorCode {
  switch (code) {
    case '#VALUE!':
      return CustomFunctions.ErrorCode.invalidValue;
    case '#N/A':
      return CustomFunctions.ErrorCode.notAvailable;
    case '#NUM!':
      return CustomFunctions.ErrorCode.invalidNumber;
    case '#DIV/0!':
      return CustomFunctions.ErrorCode.divisionByZero;
  }
}
