import { UnreadableFile } from './unreadable-file';

/** A file inside a zip archive, as its central directory describes it. Nothing of it can be trusted before it is read. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc32: number;
  compressedSize: number;
  size: number;
  /** Where its compressed bytes begin. */
  start: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 0xffff;
/** A workbook has one part for each sheet, table and picture: this many is not a workbook. */
const MOST_ENTRIES = 10_000;

const NOT_A_WORKBOOK = 'it is not an Excel workbook (.xlsx), or it was cut short on its way here.';
const DAMAGED = 'it is damaged: its table of contents does not fit its contents.';

/**
 * The entries of a zip archive, in their order. Throws `UnreadableFile` for bytes that are no archive, for a
 * damaged directory and for encrypted entries.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new UnreadableFile(DAMAGED);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let position = 0; position < count; position += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new UnreadableFile(DAMAGED);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new UnreadableFile(DAMAGED);
    if (view.getUint16(at + 8, true) & 1) throw new UnreadableFile('it is protected with a password.');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const compressedSize = view.getUint32(at + 20, true);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      compressedSize,
      size: view.getUint32(at + 24, true),
      start: startOfData(view, view.getUint32(at + 42, true), compressedSize),
    });
    at = next;
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new UnreadableFile(NOT_A_WORKBOOK);
}

function startOfData(view: DataView, header: number, compressedSize: number): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw new UnreadableFile(DAMAGED);
  }
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + compressedSize > view.byteLength) throw new UnreadableFile(DAMAGED);
  return start;
}
