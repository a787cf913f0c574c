using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Establishment;
using Touyan.Platform.Security;

namespace Touyan.Tests.Support;

public sealed partial class SmallCounty
{
    /// <summary>中共海平县委员会: above all.</summary>
    public OrganizationId CountyCommittee { get; private set; }

    /// <summary>中共城东镇委员会.</summary>
    public OrganizationId EastTown { get; private set; }

    /// <summary>中共河西镇委员会.</summary>
    public OrganizationId WestTown { get; private set; }

    /// <summary>中共城东镇机关总支部委员会, below the east town.</summary>
    public OrganizationId EastGeneralBranch { get; private set; }

    /// <summary>中共城东镇东风村支部委员会, below the east town.</summary>
    public OrganizationId EastVillage { get; private set; }

    /// <summary>中共城东镇政府机关支部委员会, below the general branch.</summary>
    public OrganizationId EastOffice { get; private set; }

    /// <summary>中共河西镇柳桥村支部委员会, below the west town.</summary>
    public OrganizationId WestVillage { get; private set; }

    /// <summary>Establishes another organisation, by the county's administrator.</summary>
    public async Task<OrganizationId> EstablishAsync(
        string name,
        OrganizationType type,
        OrganizationId? parent,
        string sector = "01",
        string on = "2015-07-01",
        string? code = null
    )
    {
        var input = new EstablishOrganization.Input
        {
            ParentId = parent,
            Name = name,
            Type = type,
            Sector = sector,
            Code = code,
            On = DateOnly.Parse(on),
            Reason = "组织设置",
        };
        var done = await RunAsync<EstablishOrganization, Result<ChangeOutcome>>(
            Founder(),
            (establish, by) => establish.RunAsync(input, by, default)
        );
        return done.Value.Id;
    }

    private async Task EstablishOrganizationsAsync()
    {
        CountyCommittee = await EstablishAsync("中共海平县委员会", OrganizationType.PartyCommittee, null, "05", "2010-01-01", "001");
        EastTown = await EstablishAsync(
            "中共城东镇委员会",
            OrganizationType.PartyCommittee,
            CountyCommittee,
            on: "2012-01-01",
            code: "001.001"
        );
        WestTown = await EstablishAsync(
            "中共河西镇委员会",
            OrganizationType.PartyCommittee,
            CountyCommittee,
            on: "2012-01-01",
            code: "001.002"
        );
        EastGeneralBranch = await EstablishAsync(
            "中共城东镇机关总支部委员会",
            OrganizationType.GeneralBranch,
            EastTown,
            "05",
            code: "001.001.001"
        );
        EastVillage = await EstablishAsync("中共城东镇东风村支部委员会", OrganizationType.Branch, EastTown, code: "001.001.002");
        EastOffice = await EstablishAsync(
            "中共城东镇政府机关支部委员会",
            OrganizationType.Branch,
            EastGeneralBranch,
            "05",
            code: "001.001.003"
        );
        WestVillage = await EstablishAsync("中共河西镇柳桥村支部委员会", OrganizationType.Branch, WestTown, code: "001.002.001");
    }

    // Whoever founds the county has no account in it yet.
    private Actor Founder()
    {
        var matrix = App.Services.GetRequiredService<PermissionMatrix>();
        var post = new ActingPost(Role.CountyAdministrator, "建库", null, OrganizationPath.Root, matrix.Of(Role.CountyAdministrator));
        return new Actor
        {
            County = Code,
            Account = EntityId.New<AccountId>(),
            Name = "建库人",
            Posts = [post],
        };
    }
}
