// The city's marks as neutral placeholders: its ridge (Arjuno, Welirang, Panderman and the terraces below) and the counter's sign.

/** Layered hills that end a band of colour; decoration only. */
export const Ridge = () => (
  <svg
    className="ridge"
    viewBox="0 0 1440 200"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <path
      className="ridge-far"
      d="M0 150C80 140 130 118 190 92 230 74 252 52 286 40c20-7 32 4 50 6 20 2 36-16 60-22 28-6 50 24 86 42 58 28 118 38 182 52 76 16 156 10 236-6 60-12 100-28 148-34 42-5 72 14 122 26 70 16 160 14 270 28v68H0z"
    />
    <path
      className="ridge-mid"
      d="M0 176c90-6 170-18 260-24s160 4 240-6 140-36 190-62c26-14 42-26 58-26 18 0 32 20 60 38 42 26 102 42 172 52 100 12 200-2 290-6 70-3 120 4 170 8v50H0z"
    />
    <path
      className="ridge-near"
      d="M0 190c140-22 260-14 380-6 140 8 260-24 400-24 150 0 260 28 400 26 110-2 180-14 260-18v33H0z"
    />
    <path
      className="ridge-terrace"
      d="M668 172c40-4 76-6 112-6 56 0 106 5 150 12M610 184c60-9 118-12 176-11 70 1 136 7 196 15M70 191c52-6 104-8 156-7M1312 184c46-5 88-7 128-8"
    />
  </svg>
);

/** The sign of the counter in the header: a window with the hills behind it. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <path
      className="mark-window"
      d="M20 1.500C30.6 1.5 38 9 38 19v15.500a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V19C2 9 9.4 1.5 20 1.500z"
    />
    <path className="mark-hill" d="M2 30.500l9.5-11.5 4.5 4.500L23.5 13 38 30.500v4a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z" />
    <path className="mark-terrace" d="M6.5 33.300c8-2.6 18-2.6 27 0" />
  </svg>
);
