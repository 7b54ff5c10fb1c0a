/// One workshop for each cluster.
actor TemplateWorkshops {
    static let shared = TemplateWorkshops()
    private var workshops: [ObjectIdentifier: TemplateWorkshop] = [:]

    func workshop(for cluster: TestCluster) -> TemplateWorkshop {
        if let workshop = workshops[ObjectIdentifier(cluster)] { return workshop }
        let workshop = TemplateWorkshop(cluster: cluster)
        workshops[ObjectIdentifier(cluster)] = workshop
        return workshop
    }
}
