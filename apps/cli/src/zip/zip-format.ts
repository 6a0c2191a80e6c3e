// The parts of a ZIP archive (PKWARE APPNOTE 6.3) that a bundle needs: no encryption, no archives above 4 GB.
export const localHeader = 0x04034b50;
export const centralHeader = 0x02014b50;
export const endOfCentral = 0x06054b50;

export const method = { stored: 0, deflated: 8 } as const;

/** Names are UTF-8. */
export const utf8Flag = 0x0800;
export const encryptedFlag = 0x0001;
