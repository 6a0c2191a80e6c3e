/** `340 kB`, `1,4 MB`: in steps of 1024, so that a limit of 10 × 1024 × 1024 bytes reads as the 10 MB it was meant to be. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < 1_048_064) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1_048_576).toFixed(1).replace('.', ',').replace(',0', '')} MB`;
}
