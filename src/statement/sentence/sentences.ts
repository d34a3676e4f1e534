/** A cell's words, sentence by sentence, line by line. A point within a number or after one letter ends nothing. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.split(/(?<=[^\s.][^\s.][.!?]["’”)]*)\s+(?=["“‘(]?[A-Z0-9£])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
