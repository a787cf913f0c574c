using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Roster;

/// <summary>Finds one member by his ID number, which never stands in an address: the form is posted and answers with his file.</summary>
public sealed class FindByIdNumber(TouyanDb db, IOrganizations organizations)
{
    public sealed record Input([property: Description("公民身份号码，18 位或 15 位")] string? IdNumber);

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!CitizenId.TryParse(input.IdNumber, out var number, out var problem))
        {
            if (problem is not CitizenIdProblem.FifteenDigits || CitizenId.Upgrade(input.IdNumber) is not { } upgraded)
                return MemberRefusals.IdNumberInvalid;

            number = upgraded;
        }

        var visible = db.Members.VisibleTo(by, MembersPermissions.Read, organizations);
        var found = await db.FindByNumberAsync(
            number,
            digest => visible.Where(m => m.IdNumberDigest == digest).Select(m => (MemberId?)m.Id).SingleOrDefaultAsync(ct),
            ct
        );
        return found is { } id ? id : MemberRefusals.NoSuchIdNumber;
    }
}
