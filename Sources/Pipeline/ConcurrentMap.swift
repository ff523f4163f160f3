/// Transforms every element with at most `width` transformations under way at once; results come
/// back in the order of the elements.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], width: Int, _ transform: @Sendable @escaping (Element) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: elements.count)
    var next = 0
    func addTask() {
      guard next < elements.count else { return }
      let (index, element) = (next, elements[next])
      group.addTask { (index, transform(element)) }
      next += 1
    }
    for _ in 0..<max(1, width) { addTask() }
    while let (index, result) = await group.next() {
      results[index] = result
      addTask()
    }
    return results.compactMap { $0 }
  }
}
