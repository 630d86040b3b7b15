/** Stands for Node's modules, of which no page calls anything. */
export default {};
