using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Large;

/// <summary>The basic committee above a member takes his large dues, with a note on him; they pass through its books.</summary>
public sealed class TakeLarge(DuesDesk desk, DuesBooks books)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MemberId Member { get; init; }

        [Display(Name = "金额（元）"), Required, Range(0.01, 1_000_000_000)]
        public decimal? AmountYuan { get; init; }

        [Display(Name = "交纳日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "党员简要情况", Description = "随款上报"), Required, StringLength(LargeDues.NoteMaxLength)]
        public string Note { get; init; } = "";
    }

    public async Task<Result<LargeDuesId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.MemberAsync(input.Member, by, DuesPermissions.Accounts, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (!Fen.IsWhole(input.AmountYuan!.Value))
            return DuesRefusals.FractionOfFen;

        if (await CommitteeAsync(found.Value, by, ct) is not { } committee)
            return DuesRefusals.NoBasicCommittee;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var entry = EntityId.New<DuesEntryId>();
        var taken = LargeDues.Take(FactsOf(input, committee, entry, by), desk.RulesAt(input.On!.Value));
        if (taken.IsRefused)
            return taken.Refusal!;

        if (await PostAsync(taken.Value, found.Value, by, ct) is { } refusal)
            return refusal;

        desk.Db.Add(taken.Value);
        desk.Record(by, DuesActs.TakeLarge, found.Value, null, $"{committee.Name}代收 {input.AmountYuan:0.00} 元");
        if (await desk.SaveAsync(DuesRefusals.ChangedMeanwhile, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return taken.Value.Id;
    }

    // The nearest committee above him, if the actor answers for it.
    private async Task<OrganizationPlace?> CommitteeAsync(MemberGlance member, Actor by, CancellationToken ct)
    {
        var branch = await desk.Organizations.Places.SingleAsync(p => p.Id == member.OrganizationId, ct);
        var way = await desk.Organizations.WayToAsync(branch, ct);
        var committee = way.LastOrDefault(p => p.Type.IsCommittee);
        return committee is not null && by.MayAt(DuesPermissions.Accounts, committee.Path) ? committee : null;
    }

    private async Task<Refusal?> PostAsync(LargeDues taken, MemberGlance member, Actor by, CancellationToken ct)
    {
        var draft = new DuesBooks.Draft
        {
            Id = taken.EntryId,
            Organization = taken.OrganizationId,
            On = taken.GivenOn,
            Kind = DuesEntryKind.LargeTaken,
            Text = $"代收 {member.Name} 大额党费",
        };
        Posting[] postings = [new(DuesAccount.Cash, taken.AmountFen), new(DuesAccount.LargeInTransit, -taken.AmountFen)];
        return (await books.PostAsync(draft, by, postings, ct)).Refusal;
    }

    private LargeDuesFacts FactsOf(Input input, OrganizationPlace committee, DuesEntryId entry, Actor by) =>
        new()
        {
            County = by.County,
            Member = input.Member,
            Committee = committee.Id,
            AmountFen = Fen.Of(input.AmountYuan!.Value),
            GivenOn = input.On!.Value,
            Note = input.Note.Trim(),
            Entry = entry,
            RecordedBy = by.Name,
            RecordedAt = desk.Now,
        };
}
