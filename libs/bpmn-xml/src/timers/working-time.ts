/** `4h`, `90m` or `3d` of working time, above zero and below a hundred thousand. */
export const isWorkingTime = (text: string): boolean => /^[1-9]\d{0,4}[mhd]$/.test(text);

export const workingTimeRule =
  'Tulis angka lalu m (menit), h (jam kerja) atau d (hari kerja), misalnya 90m, 4h atau 3d';
