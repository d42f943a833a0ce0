/** Two overlapping boxes with a link across: accounts, and a mesh that spans them. */
export const CrossmeshMark = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden>
    <rect
      x="1.5"
      y="5.5"
      width="13"
      height="17"
      rx="3"
      fill="none"
      stroke="#7df3e1"
      strokeWidth="2"
    />
    <rect
      x="13.5"
      y="5.5"
      width="13"
      height="17"
      rx="3"
      fill="none"
      stroke="#f9ba5c"
      strokeWidth="2"
    />
    <path d="M8 14h12" stroke="#ffffff" strokeWidth="2" />
    <circle cx="8" cy="14" r="3" fill="#7df3e1" />
    <circle cx="20" cy="14" r="3" fill="#f9ba5c" />
  </svg>
);
