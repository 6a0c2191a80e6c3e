/** `340 kB`, `1,4 MB`: thousands, as storage is sold. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',').replace(',0', '')} MB`;
}
