using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Transfers.Model;

/// <summary>介绍信 of a transfer. The letter itself is a paper of Documents: there it has its number, its words, its receipt, and there it is made void.</summary>
[DisplayName("组织关系介绍信")]
public sealed class Letter : ICountyOwned
{
    private Letter() { }

    public int CountyCode { get; private set; }

    public LetterId Id { get; private set; }

    [NotTraced]
    public TransferId TransferId { get; private set; }

    /// <summary>The committee that wrote it.</summary>
    [DisplayName("开具党组织")]
    public OrganizationId IssuerId { get; private set; }

    [NotTraced]
    public PaperId PaperId { get; private set; }

    public static Letter Of(Transfer transfer, OrganizationId issuer, PaperId paper) =>
        new()
        {
            CountyCode = transfer.CountyCode,
            Id = EntityId.New<LetterId>(),
            TransferId = transfer.Id,
            IssuerId = issuer,
            PaperId = paper,
        };
}
