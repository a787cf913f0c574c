using System.ComponentModel;
using Touyan.Kernel;

namespace Touyan.Modules.Documents.Model;

/// <summary>An organisation that a paper concerns, its issuer among them: who may read papers there sees it.</summary>
[DisplayName("文书涉及的党组织")]
internal sealed class PaperOrganization : ICountyOwned
{
    private PaperOrganization() { }

    public int CountyCode { get; private set; }

    [DisplayName("文书")]
    public PaperId PaperId { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    public static PaperOrganization Of(Paper paper, OrganizationId organization) =>
        new()
        {
            CountyCode = paper.CountyCode,
            PaperId = paper.Id,
            OrganizationId = organization,
        };
}
