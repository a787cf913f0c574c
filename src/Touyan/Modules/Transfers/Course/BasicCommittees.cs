using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Transfers.Course;

/// <summary>
/// Committees with power to approve probationary members: they alone transfer relations directly (TRF-02). Committees that have no such power the rule
/// book names (STEP-17); the nearest one above writes and receives the letter in their stead.
/// </summary>
public sealed class BasicCommittees(IOrganizations organizations, Rules rules, TimeProvider clock)
{
    private const string Committees = "committee";

    public bool Includes(OrganizationType type)
    {
        var code = ((int)type).ToString(CultureInfo.InvariantCulture);
        return rules.Codes("organization-type").Find(code) is { Group: Committees }
            && rules.On(clock.Today).Entries(TransferRules.MayNotApprove).Value.All(e => e.Code != code);
    }

    /// <summary>The nearest one above an organisation; null when there is none.</summary>
    public async Task<OrganizationPlace?> AboveAsync(OrganizationId below, CancellationToken ct)
    {
        if (await organizations.Places.SingleOrDefaultAsync(p => p.Id == below, ct) is not { } place)
            return null;

        var way = await organizations.WayToAsync(place, ct);
        return way.Where(p => p.Id != below && p.IsOpen && Includes(p.Type)).OrderByDescending(p => p.Path.Length).FirstOrDefault();
    }
}
