import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { UnreadableFile } from './unreadable-file';
import { zipEntries, type ZipEntry } from './zip-entries';

/** The parts of an Office file: an .xlsx is a zip archive of XML files, which the standard calls a package. */
export interface OfficePackage {
  /** Names of the parts as they stand in the archive, in its order. */
  names: string[];
  /** Whether there is such a part; capitals and small letters are alike, as the standard asks. */
  has(name: string): boolean;
  /** A part's bytes. Throws `UnreadableFile` where it is missing or damaged. */
  bytesOf(name: string): Uint8Array;
  /** A part as text. */
  textOf(name: string): string;
}

const MEGABYTE = 1_000_000;
/** A workbook of 100,000 figures has 2 MB and 30 MB inside: these are far beyond any, and bound time and memory. */
const LARGEST_FILE = 100 * MEGABYTE;
const LARGEST_PART = 120 * MEGABYTE;
const LARGEST_CONTENTS = 250 * MEGABYTE;
/** Compressed bytes inflated at a time; they give at most a thousandfold. */
const STEP = 32_768;

/**
 * Opens an Office file. Parts are inflated when they are asked for, each against its size and check sum, so that
 * a damaged figure is never read as another. Throws `UnreadableFile`.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  if (bytes.length === 0) throw new UnreadableFile('it is empty.');
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('it is larger than 100 MB.');
  if (isCompoundFile(bytes)) {
    throw new UnreadableFile(
      'it is an old .xls workbook, or encrypted by a password or a sensitivity label. Save it as .xlsx without a password.',
    );
  }
  const entries = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes)) entries.set(keyOf(entry.name), entry);
  const read = new Map<string, Uint8Array>();
  let total = 0;
  const bytesOf = (name: string): Uint8Array => {
    const key = keyOf(name);
    const known = read.get(key);
    if (known) return known;
    const entry = entries.get(key);
    if (!entry) throw new UnreadableFile(`it is damaged: its part ${name} is missing.`);
    total += entry.size;
    if (entry.size > LARGEST_PART || total > LARGEST_CONTENTS) {
      throw new UnreadableFile('it is far larger inside than any workbook of ours (more than 120 MB).');
    }
    const part = inflated(bytes.subarray(entry.start, entry.start + entry.compressedSize), entry);
    read.set(key, part);
    return part;
  };
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(keyOf(name)),
    bytesOf,
    textOf: (name) => textOf(bytesOf(name)),
  };
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').replaceAll('\\', '/').toLowerCase();
}

/** D0 CF 11 E0: the container of old and of encrypted Office files. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function inflated(compressed: Uint8Array, entry: ZipEntry): Uint8Array {
  const damaged = () => new UnreadableFile(`it is damaged: its part ${entry.name} cannot be read.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const keep = (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > entry.size) throw damaged();
    chunks.push(chunk);
  };
  if (entry.method === 0) keep(compressed);
  else if (entry.method === 8) inflate(compressed, keep, damaged);
  else throw damaged();
  if (size !== entry.size || crc32(chunks) !== entry.crc32) throw damaged();
  return joined(chunks, size);
}

function inflate(compressed: Uint8Array, keep: (chunk: Uint8Array) => void, damaged: () => Error): void {
  const inflater = new Inflate(keep);
  try {
    for (let at = 0; at < compressed.length; at += STEP) {
      inflater.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    }
  } catch {
    throw damaged();
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function textOf(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(utf16).decode(bytes);
}
