import { useEffect, useState, type RefObject } from 'react';

/** Whether the element has been scrolled away, the sticky header counted as off the screen. */
export function useLeftScreen(element: RefObject<HTMLElement | null>): boolean {
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(([entry]) => setGone(entry !== undefined && !entry.isIntersecting), {
      rootMargin: '-60px 0px 0px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return gone;
}
