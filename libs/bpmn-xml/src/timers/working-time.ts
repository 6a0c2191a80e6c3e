/** `4h` or `3d` of working time, above zero and below a hundred thousand. */
export const isWorkingTime = (text: string): boolean => /^[1-9]\d{0,4}[hd]$/.test(text);

export const workingTimeRule = 'Tulis angka lalu h (jam kerja) atau d (hari kerja), misalnya 4h atau 3d';
