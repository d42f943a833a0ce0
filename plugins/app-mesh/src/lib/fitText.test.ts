import { fitText } from './fitText';

/** Without a browser a character is taken for 0.56 of the font's size. */
const FONT = '10px system-ui';

describe('fitText', () => {
  it('leaves what fits', () => {
    expect(fitText('yelb-ui', 40, FONT)).toBe('yelb-ui');
  });

  it('shortens in the middle, so that a version stays', () => {
    const fitted = fitText('checkout-payment-gateway-v12', 100, FONT);

    expect(fitted).toBe('checkout-…way-v12');
    expect(fitted.length * 5.6).toBeLessThanOrEqual(100);
  });

  it('comes to an ellipsis where nothing fits', () => {
    expect(fitText('yelb', 3, FONT)).toBe('…');
  });
});
