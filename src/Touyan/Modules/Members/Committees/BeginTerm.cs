using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>换届: a new committee takes office; the one before gives way on that day.</summary>
public sealed class BeginTerm(CommitteeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "届次", Description = "第几届"), Required, Range(1, 99)]
        public int? Number { get; init; }

        [Display(Name = "选举产生日期", Description = "上一届班子的任职到这一天为止"), Required]
        public DateOnly? ElectedOn { get; init; }

        [Display(Name = "班子职数"), Required, Range(1, 30)]
        public int? Seats { get; init; }

        [Display(Name = "批复文号", Description = "如：海组〔2026〕12号；提前换届必须填写"), StringLength(60)]
        public string? DocumentNumber { get; init; }

        [Display(Name = "批复日期")]
        public DateOnly? EvidenceOn { get; init; }

        [Display(Name = "已经上级批准的特殊情况")]
        public bool IsExceptional { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (place, rules) = (found.Value, desk.SetUp);
        var last = await LastAsync(place, ct);
        if (OrderRefusal(last, input) is { } taken)
            return taken;

        var seats = CommitteeRules.Seats(place, await desk.FullMembersAsync(place, ct), rules);
        if (seats is { Strength: Rulebook.Strength.Hard } && !seats.Value.Contains(input.Seats!.Value))
            return CommitteeRefusals.TooManySeats(seats);

        var begun = CommitteeTerm.Begin(place, Facts(input, last, by), CommitteeRules.TermYears(place, rules));
        if (begun.IsRefused)
            return begun.Refusal!;

        var before = await desk.ServingAsync(place.Id, ct);
        var shift = new TermShift(rules.MaxTermShiftYears, input.DocumentNumber, input.IsExceptional);
        if (before?.GiveWay(input.ElectedOn!.Value, shift) is { } refusal)
            return refusal;

        var term = begun.Value;
        desk.Db.Add(term);
        desk.Record(by, MembersActs.BeginTerm, place, null, $"第 {term.Number} 届，{term.ElectedOn:yyyy-MM-dd} 至 {term.DueOn:yyyy-MM-dd}");
        return await desk.SaveAsync(term, ct) is { } lost ? lost : term.Id;
    }

    // After all terms before it, in number and in time.
    private static Refusal? OrderRefusal(Last? last, Input input)
    {
        if (last?.Number == input.Number)
            return CommitteeRefusals.NumberTaken(last!.Number);

        if (input.Number < last?.Number)
            return CommitteeRefusals.NumberNotNext(last.Number);

        return input.ElectedOn < last?.EndedOn ? CommitteeRefusals.BeforeItsBeginning("ElectedOn") : null;
    }

    private Task<Last?> LastAsync(OrganizationPlace place, CancellationToken ct) =>
        desk
            .Db.CommitteeTerms.Where(t => t.OrganizationId == place.Id)
            .GroupBy(t => t.OrganizationId)
            .Select(g => new Last
            {
                Number = g.Max(t => t.Number),
                EndedOn = g.Max(t => t.EndedOn),
                Version = g.Max(t => t.Version),
            })
            .SingleOrDefaultAsync(ct);

    private CommitteeTermFacts Facts(Input input, Last? last, Actor by) =>
        new()
        {
            County = by.County,
            Version = (last?.Version ?? 0) + 1,
            Number = input.Number!.Value,
            ElectedOn = input.ElectedOn!.Value,
            Seats = input.Seats!.Value,
            DocumentNumber = input.DocumentNumber,
            EvidenceOn = input.EvidenceOn,
            RecordedAt = desk.Now,
        };

    /// <summary>How far the terms of an organisation have come.</summary>
    private sealed record Last
    {
        public required int Number { get; init; }
        public DateOnly? EndedOn { get; init; }
        public required int Version { get; init; }
    }
}
