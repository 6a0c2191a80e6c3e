/** What every page knows besides its own view. */
export interface Site {
  /** `Kota Batu` */
  readonly city: string;
  /** IANA zone in which instants are written, `Asia/Jakarta`. */
  readonly zone: string;
  readonly help: { readonly phone: string; readonly whatsapp: string; readonly hours: string };
  /** Colours by name, as the city's file has them; missing ones fall back to the default look. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Where the files of `portalAssets` are served, without a slash at the end: `/aset/3f2a9c01d4e7`. */
  readonly assetPrefix: string;
  /** Path and query of this page: the way back after signing in. */
  readonly path: string;
  /** Goes into every form as `_csrf`. */
  readonly csrf: string;
  /** One-time token of this page's form, sent as `_form`: two presses of the button are one act. */
  readonly formToken?: string;
  readonly signedIn?: {
    /** Masked: `0812-•••-•890`. */
    readonly phone: string;
  };
  /** An officer fills in beside the applicant, who is not signed in themselves. */
  readonly assisting?: {
    /** `15.30 WIB` */
    readonly until: string;
    /** Masked; absent on pages that are for everybody. */
    readonly phone?: string;
  };
  /** The people and cases are fictional and messages stay in the outbox. */
  readonly demo: boolean;
  /** The browser sent `Save-Data: on`: no font is fetched. */
  readonly saveData?: boolean;
}

export const siteName = (site: Site): string => `Layanan ${site.city}`;
