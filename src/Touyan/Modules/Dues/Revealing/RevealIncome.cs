using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Dues.Revealing;

/// <summary>Shows the income behind a member's dues once, for a reason; looking is an act of the trail, which the member himself reads.</summary>
public sealed class RevealIncome(DuesDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public DuesBasisId Id { get; init; }

        [Display(Name = "查看原因", Description = "查看人、时间和原因将记入操作记录，党员本人可以看到"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.OwesSecondFactor(MembersPermissions.Reveal))
            return SecondFactorRefusals.Of(by);

        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (basis, member) = found.Value;
        desk.Record(by, MembersActs.Reveal, member, input.Reason, $"党费计算基数，{DuesMonth.Text(basis.From)}起");
        await desk.Db.SaveChangesAsync(ct);
        return $"{Fen.Text(basis.Income!.Value.Fen)} 元";
    }

    /// <summary>What may be revealed, and whose it is.</summary>
    public async Task<Result<(DuesBasis Basis, MemberGlance Member)>> FindAsync(DuesBasisId id, Actor by, CancellationToken ct)
    {
        var basis = await desk.Db.DuesBases.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct);
        var member = basis is null ? null : await desk.Members.FindAsync(basis.MemberId, by, MembersPermissions.Reveal, ct);
        return basis is null || member is null ? DuesRefusals.BasisNotFound
            : basis.Income is null ? DuesRefusals.NoIncome
            : (basis, member);
    }
}
