using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Posts.Defining;

/// <summary>A form on one post.</summary>
public abstract class OnPostForm<TInput>(ShowPost show, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public ServicePostId Id { get; set; }

    public ShowPost.View View { get; private set; } = null!;

    public override string Href => $"/service-posts/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("党员岗位", "/service-posts"), new(View.Row.Name, Href)];

    protected override TInput Begin() => new();

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, Actor, ct);
        if (shown.IsRefused || !IsMine(shown.Value))
            return false;

        View = shown.Value;
        return true;
    }

    protected virtual bool IsMine(ShowPost.View view) => view.MayEdit;
}
