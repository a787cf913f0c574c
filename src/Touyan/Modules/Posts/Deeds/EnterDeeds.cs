using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>The branch writes down an activity with those who took part: a deed of each, to be confirmed like any other.</summary>
public sealed class EnterDeeds(PostDesk desk, DeedJudge judge)
{
    public const int Most = 300;

    public sealed record Input : DeedInput
    {
        [Display(Name = "党支部")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "参加的党员"), MaxLength(Most)]
        public MemberId[] Members { get; init; } = [];
    }

    /// <summary>How many deeds were entered; the id that they share.</summary>
    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, PostsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var wanted = input.Members.Distinct().ToList();
        var people = await desk.Members.Known.Where(m => wanted.Contains(m.Id) && m.OrganizationId == found.Value.Id).ToListAsync(ct);
        if (wanted.Count == 0 || people.Count(m => m.IsOnTheBooks) < wanted.Count)
            return PostRefusals.NobodyServed;

        var activity = Guid.CreateVersion7();
        foreach (var member in people)
        {
            var made = await judge.LogAsync(Facts(input, member, activity, by), post: null, ct);
            if (made.IsRefused)
                return made.Refusal!;

            desk.Db.Add(made.Value);
            desk.Record(
                by,
                PostsActs.EnterDeeds,
                member,
                made.Value.SameBecause,
                $"{made.Value.On:yyyy-MM-dd} {made.Value.Hours:0.#} 小时"
            );
        }

        return await desk.SaveAsync(PostRefusals.ChangedMeanwhile, ct) is { } clash ? clash : activity;
    }

    private DeedFacts Facts(Input input, MemberGlance member, Guid activity, Actor by) =>
        new()
        {
            County = desk.Db.County,
            Member = member.Id,
            Organization = member.OrganizationId,
            Activity = activity,
            Area = input.Area ?? "",
            On = input.On!.Value,
            Hours = input.Hours!.Value,
            What = input.What.Trim(),
            ForWhom = input.ForWhom.Trim(),
            SameBecause = input.SameBecause?.Trim(),
            EnteredBy = by.Name,
            RecordedAt = desk.Now,
        };
}
