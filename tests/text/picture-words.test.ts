import { describe, expect, it } from 'vitest';
import { isNameOfFile } from '../../src/text/picture-words.ts';

describe('the words of a picture', () => {
  it.each([
    ['hop.jpg', '/anh/khac.png'],
    ['Toàn cảnh.PNG', '/anh/a.png'],
    ['ảnh', '/anh/a.png'],
    ['Hình ảnh 12', '/anh/a.png'],
    ['Hình minh họa (3)', '/anh/a.png'],
    ['image', '/anh/a.png'],
    ['screenshot_2', '/anh/a.png'],
    ['IMG_0001', '/anh/a.png'],
    ['DSC01234', '/anh/a.png'],
    ['z4567123_2a', '/anh/a.png'],
    ['IMG-20240506-WA0001', '/anh/a.png'],
    ['anh 20240506 copy', '/anh/a.png'],
    ['20240506', '/anh/a.png'],
    ['12-05', '/anh/a.png'],
    ['3f2a9c0d-11bb-4e6f', '/anh/a.png'],
    ['hoi-nghi-tong-ket', '/anh/hoi-nghi-tong-ket.jpg'],
    ['Hội-nghị-tổng-kết', '/anh/hoi-nghi-tong-ket.jpg?v=2'],
    ['hoi_nghi', 'anh\\hoi_nghi.png#x'],
    ['hội-nghị', '/anh/h%E1%BB%99i-ngh%E1%BB%8B.jpg'],
  ])('that say nothing of what it shows: “%s” (%s)', (words, address) => {
    expect(isNameOfFile(words, address)).toBe(true);
  });

  it.each([
    ['Toàn cảnh hội nghị', '/anh/toan-canh-hoi-nghi.jpg'],
    ['Ảnh lễ trao giải', '/anh/a.png'],
    ['Hội nghị năm 2024', '/anh/a.png'],
    ['hội', '/anh/hội.png'],
    ['hoi-nghi-tong-ket', '/anh/khac.jpg'],
    ['hoi nghi', '/anh/hoi-nghi.jpg'],
    ['Phòng 12', '/anh/a.png'],
    ['facade', '/anh/a.png'],
    ['deadbeefcafe', '/anh/a.png'],
    ['', '/anh/a.png'],
    ['hoi-nghi', '/anh/%E1.jpg'],
  ])('that a person wrote: “%s” (%s)', (words, address) => {
    expect(isNameOfFile(words, address)).toBe(false);
  });
});
