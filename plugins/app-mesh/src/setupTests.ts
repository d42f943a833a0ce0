import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole app is rendered in each test; on a machine with two busy cores that takes its time.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// The tests' DOM has no layout to scroll.
Element.prototype.scrollIntoView = () => undefined;

// Nor can it paint, and would say so each time.
HTMLCanvasElement.prototype.getContext = () => null;
