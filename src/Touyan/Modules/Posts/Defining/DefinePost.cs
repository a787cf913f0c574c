using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Defining;

/// <summary>A branch sets up a post, its own or after a template; a body above sets up a template for the branches below it.</summary>
public sealed class DefinePost(PostDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "党组织")]
        public OrganizationId? Organization { get; init; }

        /// <summary>The template that it follows.</summary>
        [Display(Name = "参照的样本")]
        public ServicePostId? Template { get; init; }

        [Display(Name = "作为岗位样本", Description = "党委、党总支设置的样本供下级党支部采用，本身不认领")]
        public bool IsTemplate { get; init; }

        [Display(Name = "岗位名称"), Required, StringLength(ServicePost.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "岗位类别"), Required, StringLength(2)]
        public string Kind { get; init; } = "";

        [Display(Name = "服务领域"), Required, StringLength(2)]
        public string Area { get; init; } = "";

        [
            Display(Name = "承诺事项", Description = "承担岗位的党员为群众做什么"),
            Required,
            StringLength(ServicePost.PromiseMaxLength),
            DataType(DataType.MultilineText)
        ]
        public string Promise { get; init; } = "";

        [Display(Name = "人数"), Range(1, 1000)]
        public int Places { get; init; } = 1;

        [Display(Name = "设置日期"), Required]
        public DateOnly? Since { get; init; }

        [Display(Name = "期限", Description = "长期设置的不填")]
        public DateOnly? Until { get; init; }
    }

    public async Task<Result<ServicePostId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, PostsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var place = found.Value;
        if (input.IsTemplate == place.Type.HasMembers)
            return input.IsTemplate ? PostRefusals.TemplateOfBranch : PostRefusals.NotABranch;

        if (input.Template is { } template && !await FollowsAsync(template, place, ct))
            return PostRefusals.TemplateUnknown;

        var made = ServicePost.Define(Facts(input, place.Id), desk.Rules);
        if (made.IsRefused)
            return made.Refusal!;

        desk.Db.Add(made.Value);
        desk.Record(by, PostsActs.Define, made.Value);
        return await desk.SaveAsync(PostRefusals.NameTaken, ct) is { } refusal ? refusal : made.Value.Id;
    }

    /// <summary>Templates in force of the bodies above a branch.</summary>
    public async Task<IReadOnlyList<ServicePost>> TemplatesAsync(OrganizationPlace place, CancellationToken ct)
    {
        var above = (await desk.Organizations.WayToAsync(place, ct)).Select(p => p.Id).ToList();
        return await desk
            .Db.ServicePosts.OpenOn(desk.Today)
            .Where(p => p.IsTemplate && above.Contains(p.OrganizationId))
            .OrderBy(p => p.Area)
            .ThenBy(p => p.Name)
            .ToListAsync(ct);
    }

    private async Task<bool> FollowsAsync(ServicePostId template, OrganizationPlace place, CancellationToken ct) =>
        (await TemplatesAsync(place, ct)).Any(t => t.Id == template);

    private PostFacts Facts(Input input, OrganizationId organization) =>
        new()
        {
            County = desk.Db.County,
            Organization = organization,
            Name = input.Name.Trim(),
            Kind = input.Kind,
            Area = input.Area,
            Promise = input.Promise.Trim(),
            Places = input.Places,
            Since = input.Since!.Value,
            Until = input.Until,
            IsTemplate = input.IsTemplate,
            Template = input.Template,
            RecordedAt = desk.Now,
        };
}
