import { useEffect, useRef, type ReactNode } from 'react';
import { isFocusLost } from '../lost-focus';

/**
 * The heading of a place, or of what took its place. Where that took the keyboard's focus with it, the heading gets it:
 * the next Tab goes on from here, and screen readers say where they are.
 */
export function PlaceTitle({ children, id }: { children: ReactNode; id?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus();
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1} id={id}>
      {children}
    </h1>
  );
}
