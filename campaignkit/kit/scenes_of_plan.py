"""Which scene each material of a plan shows: none twice while there is another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from campaignkit.kit.contract.material_keys import SceneView
from campaignkit.kit.designs import scene_of, scenes_before
from campaignkit.materials.library import Library
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan


class ScenesOfPlan:
    """The scenes of a plan, in the order of its materials."""

    def __init__(self, plan: Plan, library: Library, *, online: bool) -> None:
        """Take a plan without errors, and whether its topic happens on screens."""
        self.plan, self.library, self.online = plan, library, online

    def of(self, material: Material, language: str) -> SceneView | None:
        """Return the scene of a material, if its type prints one."""
        return self._after(material, language, self._before.get(material.id))

    def tags_of(self, material: Material) -> Sequence[str]:
        """Return the tags of its first message."""
        leading = next((one for one in self.plan.messages if one.id in material.messages[:1]), None)
        return leading.tags if leading else ()

    @cached_property
    def _before(self) -> dict[str, Mapping[str, int]]:
        def name_of(material: Material, shown: Mapping[str, int]) -> str | None:
            scene = self._after(material, self.plan.campaign.language, shown)
            return None if scene is None else scene["name"]

        return scenes_before(self.plan.materials, name_of)

    def _after(self, material: Material, language: str, shown: Mapping[str, int] | None) -> SceneView | None:
        if "scene" not in self.library.type(material.type).uses:
            return None
        audience = next((one for one in self.plan.audiences if one.id == material.audience), None)
        tags, campaign = self.tags_of(material), self.plan.campaign.id
        spoken = language_of_words(self.plan, language)
        return scene_of(material, audience, spoken, tags, shown, online=self.online, campaign=campaign)
