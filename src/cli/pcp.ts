import { readStandardInput } from './standard-input';
import { runCommand } from './run-command';
import { todayAsExcelDate } from './today';

// The reader of a pipe may have seen enough: `pcp check plan.xlsx | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = 2; // until the command has said otherwise
void runCommand(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
  readInput: readStandardInput,
  today: todayAsExcelDate(),
}).then((code) => {
  process.exitCode = code;
});
