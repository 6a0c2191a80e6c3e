import type { ReactNode } from 'react';

/** What a screen is for, and where the public meets what is written here. */
export const About = ({ children, seen }: { readonly children: ReactNode; readonly seen: string }) => (
  <p className="about">
    {children} <span className="about-seen">{seen}</span>
  </p>
);
