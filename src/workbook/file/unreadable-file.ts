/** A file that is no workbook, or a damaged one. The message is one clear line for people, without the file's name. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
