import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { UnreadableFile } from './unreadable-file';
import { zipEntries } from './zip-entries';

/**
 * A zip archive with some parts replaced. The others are copied as they stand, compressed, so that nothing about
 * them can change. Throws `UnreadableFile` for an archive that cannot be read, or that has no such part.
 */
export function replaceParts(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const wanted = new Map([...parts].map(([name, part]) => [name.replace(/^\/+/, '').toLowerCase(), part]));
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, method, crc32: sum, size, compressedSize, start } of zipEntries(bytes)) {
    const key = name.replace(/^\/+/, '').toLowerCase();
    const replacement = wanted.get(key);
    wanted.delete(key);
    const data = replacement ? deflateSync(replacement) : bytes.subarray(start, start + compressedSize);
    const fields: Fields = replacement
      ? { method: 8, sum: crc32([replacement]), compressedSize: data.length, size: replacement.length }
      : { method, sum, compressedSize, size };
    const encoded = new TextEncoder().encode(name);
    const header = record(0x04034b50, fields, encoded, null);
    local.push(header, data);
    central.push(record(0x02014b50, fields, encoded, offset));
    offset += header.length + data.length;
  }
  if (wanted.size > 0)
    throw new UnreadableFile(`it is damaged: its part ${[...wanted.keys()][0]} is missing.`);
  const directorySize = central.reduce((sum, each) => sum + each.length, 0);
  return concatenated([...local, ...central, endRecord(central.length, directorySize, offset)]);
}

interface Fields {
  method: number;
  sum: number;
  compressedSize: number;
  size: number;
}

/** A file's header before its data (offset null), or its entry in the directory at the end. */
function record(signature: number, fields: Fields, name: Uint8Array, offset: number | null): Uint8Array {
  const length = offset === null ? 30 : 46;
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  const short = (value: number) => void (view.setUint16(at, value, true), (at += 2));
  const long = (value: number) => void (view.setUint32(at, value, true), (at += 4));
  if (offset !== null) short(20);
  short(20); // needs version 2.0 to read: deflate
  short(0x0800); // the name is UTF-8
  short(fields.method);
  short(0); // midnight of
  short(0x21); // 1 January 1980, the first day that archives know
  long(fields.sum);
  long(fields.compressedSize);
  long(fields.size);
  short(name.length);
  short(0);
  if (offset !== null) {
    short(0);
    short(0);
    short(0);
    long(0);
    long(offset);
  }
  bytes.set(name, length);
  return bytes;
}

function endRecord(count: number, directorySize: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
