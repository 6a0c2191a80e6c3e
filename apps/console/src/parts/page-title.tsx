import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';

/**
 * The heading a screen begins with. Who comes to it from another screen stands on it, so that the next Tab is the first
 * thing of this screen and not of the top bar; who loads the page stands where the browser puts them.
 */
export function PageTitle({
  level = 1,
  id,
  children,
}: {
  /** 2 for a screen inside a page that has its own title. */
  readonly level?: 1 | 2;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const { key } = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (key !== 'default') title.current?.focus();
  }, [key]);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <Heading ref={title} tabIndex={-1} id={id}>
      {children}
    </Heading>
  );
}
