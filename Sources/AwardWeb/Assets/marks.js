// What every form of marks needs: exact sums, whether a mark is one, and keys nobody else has.
globalThis.simsaMarks = { scaled, total, isMark, freshKey };

// Marks are decimals; they are added as whole numbers of the smallest place that occurs, so that 0.1 + 0.2 is 0.3.
const places = 6;
function scaled(value) {
  if (value === undefined || !/^\d{1,12}(\.\d{1,6})?$/.test(value)) return null;
  const [whole, fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(places, "0"));
}
function text(sum) {
  const digits = sum.toString().padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (fraction ? "." + fraction : "");
}

// The total of marks, each with its value and the data of its criterion; "–" where none is set.
function total(marks) {
  const weighted = marks.some(({ data }) => data.weight);
  let sum = 0n, count = 0;
  for (const { value, data } of marks) {
    const points = scaled(value);
    if (points === null) continue;
    count += 1;
    if (!weighted) { sum += points; continue; }
    const weight = scaled(data.weight), maximum = scaled(data.maximum);
    if (weight !== null && maximum) sum += (weight * points) / maximum;
  }
  return count ? text(sum) : "–";
}
function isMark(value, data) {
  if (value === "") return true;
  const points = scaled(value), step = scaled(data.step);
  return points !== null && points >= scaled(data.lowest) && points <= scaled(data.maximum)
    && (!step || points % step === 0n);
}

// Works where a page came without TLS too, as on a network of the hall's own.
function freshKey(prefix) {
  return prefix + "-" + [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
}
