/** `Rp1.250.000`: no space, dots for thousands, as the spelling rules (EYD V) have it. */
export const formatRupiah = (amount: number): string =>
  `${amount < 0 ? '-' : ''}Rp${String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/g, '.')}`;
