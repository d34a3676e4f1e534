import { spawnSync } from 'node:child_process';

export interface AnswerOfR {
  /** Processor time of one run, in milliseconds. */
  time: number;
  /** What the program's `answer` is, column after column where it is a matrix. */
  numbers: number[];
}

/** Whether R is installed, with a package of it where one is named. */
export function hasR(packageName = 'stats'): boolean {
  const run = spawnSync('Rscript', ['-e', `cat(requireNamespace("${packageName}", quietly = TRUE))`], {
    encoding: 'utf8',
  });
  return run.status === 0 && run.stdout.trim() === 'TRUE';
}

/**
 * Runs an R expression, which finds the given numbers as `x` and gives numbers, a few times over.
 *
 * @example inR('mean(x)', [1, 2, 3]).numbers // [2]
 */
export function inR(expression: string, x: readonly number[], times = 5): AnswerOfR {
  const program = `x <- scan(file("stdin"), quiet = TRUE)
    run <- function() ${expression}
    answer <- run()
    began <- proc.time()
    for (n in seq_len(${times})) run()
    took <- proc.time() - began
    cat((took[["user.self"]] + took[["sys.self"]]) * 1000 / ${times}, "\\n")
    cat(format(as.numeric(answer), digits = 17), sep = "\\n")`;
  const run = spawnSync('Rscript', ['-e', program], {
    input: x.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const [time = NaN, ...numbers] = run.stdout.trim().split(/\s+/).map(Number);
  return { time, numbers };
}
