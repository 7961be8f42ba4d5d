/** Hollow: idle shows without colour, and its initials keep their contrast. */
export const IDLE = 'border-(--reviewer) border-dashed bg-background text-(--reviewer)';
